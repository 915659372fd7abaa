# The packaged application; build it first: mvn package
FROM eclipse-temurin:17-jre AS installed
COPY target/regioflow.jar /regioflow.jar
COPY install /install
RUN /install/install.sh /regioflow.jar /opt/regioflow

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --create-home regioflow \
	&& mkdir --parents /var/lib/regioflow \
	&& chown regioflow /var/lib/regioflow
COPY --from=installed /opt/regioflow /opt/regioflow
USER regioflow
WORKDIR /var/lib/regioflow
VOLUME /var/lib/regioflow
EXPOSE 8080
ENV JAVA_OPTS="-XX:MaxRAMPercentage=70"
ENTRYPOINT ["/opt/regioflow/start.sh"]
