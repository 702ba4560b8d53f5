# Never built where it was written (no container engine). stet in a container: docker build -t stet . && docker run --rm -v "$PWD:/work" stet article.md
FROM node:22-slim AS build
WORKDIR /stet
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:22-slim
COPY --from=build /stet /stet
ENV STET_STORE=/store/store.sqlite
RUN mkdir /store && chown node:node /store && ln -s /stet/bin/stet.js /usr/local/bin/stet
VOLUME /store
USER node
WORKDIR /work
ENTRYPOINT ["stet"]
CMD ["--help"]
