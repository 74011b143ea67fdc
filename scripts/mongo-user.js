// Run once by the mongo image when its volume is empty: the bot's own user may read and write its database, no more.
db.getSiblingDB('chatbot1022').createUser({
  user: 'bot',
  pwd: process.env.BOT_PASSWORD,
  roles: [{ role: 'readWrite', db: 'chatbot1022' }],
});
