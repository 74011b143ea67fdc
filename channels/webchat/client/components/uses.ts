import { useEffect, useState } from 'preact/hooks';
import type { Chat } from '../state/chat';
import type { Conversation } from '../state/conversation';

/** The conversation, and every change of it. */
export function useConversation(chat: Chat): Conversation {
  const [conversation, set] = useState(chat.conversation);
  useEffect(() => {
    set(chat.conversation);
    return chat.subscribe(() => set(chat.conversation));
  }, [chat]);
  return conversation;
}

/** Whether the browser says that there is no network. When it is back, what waits is sent. */
export function useOffline(chat: Chat): boolean {
  const [offline, set] = useState(!navigator.onLine);
  useEffect(() => {
    const off = (): void => set(true);
    const on = (): void => {
      set(false);
      chat.networkIsBack();
    };
    const look = (): void => {
      if (document.visibilityState === 'visible') chat.looked();
    };
    addEventListener('offline', off);
    addEventListener('online', on);
    document.addEventListener('visibilitychange', look);
    return () => {
      removeEventListener('offline', off);
      removeEventListener('online', on);
      document.removeEventListener('visibilitychange', look);
    };
  }, [chat]);
  return offline;
}

/** Calls when the window or what is in it changes its size. */
export function useResizes(call: () => void): void {
  useEffect(() => {
    const watcher = typeof ResizeObserver === 'function' ? new ResizeObserver(call) : undefined;
    watcher?.observe(document.body);
    const foot = document.querySelector('.foot');
    if (foot) watcher?.observe(foot);
    addEventListener('resize', call);
    window.visualViewport?.addEventListener('resize', call);
    return () => {
      window.visualViewport?.removeEventListener('resize', call);
      watcher?.disconnect();
      removeEventListener('resize', call);
    };
  }, []);
}
