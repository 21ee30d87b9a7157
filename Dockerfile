FROM node:20-bookworm-slim AS build
WORKDIR /app

# better-sqlite3 compiles itself where no binary for the platform can be fetched.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends python3 make g++ \
  && rm -rf /var/lib/apt/lists/*

# Packages come before sources, so that a change of source does not install them again. Scripts are off because
# "prepare" would build sources that are not here yet; the one package that needs its script is built by name.
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts && npm rebuild better-sqlite3

COPY .swcrc ./
COPY scripts/build.mjs ./scripts/
COPY apps ./apps
COPY libs ./libs
RUN npm run build

# Pruning keeps what was compiled above; a second "npm ci --omit=dev --ignore-scripts" would lose it.
RUN npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production \
    PINPOINT_DATA=/data \
    PINPOINT_HOST=0.0.0.0 \
    PINPOINT_PORT=3000

RUN install --directory --owner=node --group=node --mode=0700 /data

COPY LICENSE package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/apps/web/dist ./apps/web/dist

USER node
VOLUME /data
EXPOSE 3000

HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PINPOINT_PORT}/health/live`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]

# Run with "docker run --init" (docker-compose.yml does), so that signals are passed on and ended children are reaped.
CMD ["node", "--enable-source-maps", "dist/apps/api/src/main.js"]
