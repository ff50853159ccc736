import { threadSign, threadSignsChannel } from './thread-signs.ts';

// Imported by every thread before its work, for the sake of what it does: from then on the page hears of breaches.
const channel = new BroadcastChannel(threadSignsChannel);
const tell = channel.postMessage.bind(channel);
addEventListener('securitypolicyviolation', (event) => tell(threadSign(self.name, event)));
