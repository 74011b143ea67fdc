# syntax=docker/dockerfile:1

# The base is named by its tag: which digest it has today only its registry knows. A city that wants the very same image every
# time pins it, docs/operations.md says how ("Images by digest").

# Compiles the sources.
FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev --no-audit --no-fund --loglevel=error
COPY . .
RUN node scripts/buildServer.mjs && node scripts/buildWebchat.mjs && node scripts/notices.mjs > THIRD-PARTY-NOTICES.txt

# What runs needs no compiler, and not the official Web Chat: an image that is to serve it installs it on top.
FROM node:22-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev --no-audit --no-fund --loglevel=error

FROM node:22-slim
LABEL org.opencontainers.image.title="Chatbot 1022" org.opencontainers.image.licenses="MIT"
# Threads that share pools of memory leave less of it idle, and so do large pieces that go back by themselves.
ENV NODE_ENV=production PORT=3978 DATA_DIR=/data MALLOC_ARENA_MAX=2 MALLOC_MMAP_THRESHOLD_=131072
WORKDIR /app
RUN install -d -m 0700 -o node -g node /data /backups
COPY --from=packages /app/package.json ./
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/LICENSE /app/THIRD-PARTY-NOTICES.txt ./
COPY knowledge/data ./knowledge/data
COPY knowledge/models ./knowledge/models
COPY channels/webchat/assets ./channels/webchat/assets
COPY channels/webchat/official ./channels/webchat/official
COPY channels/webchat/pages ./channels/webchat/pages
COPY http/pages/page.css http/pages/openapi.json ./http/pages/
# The user "node", by number for platforms that check that it is not root.
USER 1000:1000
VOLUME /data
EXPOSE 3978
HEALTHCHECK --interval=15s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=8", "dist/index.js"]
