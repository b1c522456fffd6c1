# One image for the three services; docker-compose.yml says which one a container runs.
FROM node:22-bookworm-slim AS base
WORKDIR /app
ENV npm_config_audit=false npm_config_fund=false npm_config_update_notifier=false
COPY package.json package-lock.json ./
COPY shared/package.json shared/
COPY collector/package.json collector/
COPY worker/package.json worker/
COPY dashboard/server/package.json dashboard/server/
COPY dashboard/web/package.json dashboard/web/

FROM base AS build
RUN npm install --no-save --include=dev --ignore-scripts
COPY . .
RUN npm run build

# What runs in production: without the build tools, the in-process ClickHouse and the packaged PostgreSQL.
FROM base AS packages
RUN npm install --no-save --omit=dev --omit=optional --ignore-scripts

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app ./
COPY --from=build /app/shared/dist shared/dist
# Migrations are read where they stand.
COPY --from=build /app/shared/src/adapters shared/src/adapters
COPY --from=build /app/collector/dist collector/dist
COPY --from=build /app/worker/dist worker/dist
COPY --from=build /app/dashboard/server/dist dashboard/server/dist
COPY --from=build /app/dashboard/web/dist dashboard/web/dist
COPY --from=build /app/scripts/dist scripts/dist
COPY NOTICE.md ./
RUN install -d -o node -g node /var/lib/gatecount
USER node
EXPOSE 3000 3001
CMD ["node", "collector/dist/main.js"]
