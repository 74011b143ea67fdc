import { AppError } from '../errors/appError';

/** The server cannot listen on the port that is set. */
class PortUnusableError extends AppError {
  override readonly name = 'PortUnusableError';
  readonly code = 'PORT_UNUSABLE';
}

/** Says in one sentence why a server cannot listen; any other error is given back as it is. */
export function portError(error: Error, port: number): Error {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return new PortUnusableError(
      `Port ${port} is taken by another process. Stop it, or set PORT to another number.`,
      { cause: error },
    );
  if (code === 'EACCES')
    return new PortUnusableError(
      `This user may not listen on port ${port}. Set PORT to a number above 1023 and let a proxy stand before it.`,
      { cause: error },
    );
  return error;
}
