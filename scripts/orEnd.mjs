/** Waits for a preparation; when it fails, says why in a line and ends this process. */
export async function orEnd(preparation) {
  try {
    await preparation;
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
