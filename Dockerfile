# One static program and its configuration: nothing else is in the image.
#   docker build -t communique . && docker run --rm -p 8080:8080 communique
FROM swift:6.3-bookworm AS build
WORKDIR /source
COPY . .
# scripts/check-container proves this step, and the instructions below, where no container engine is at hand.
RUN scripts/build-static /image

FROM scratch
COPY --from=build /image/ /
ENV COMMUNIQUE_HOST=0.0.0.0
USER 65532:65532
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s CMD ["/communique", "health"]
ENTRYPOINT ["/communique"]
CMD ["serve"]
