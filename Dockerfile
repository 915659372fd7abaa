# The packaged application; build it first: mvn package
FROM eclipse-temurin:17-jre AS extracted
COPY target/regioflow.jar /regioflow.jar
RUN java -Djarmode=tools -jar /regioflow.jar extract --destination /opt/regioflow

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --create-home regioflow \
	&& mkdir --parents /var/lib/regioflow \
	&& chown regioflow /var/lib/regioflow
COPY --from=extracted /opt/regioflow /opt/regioflow
USER regioflow
WORKDIR /var/lib/regioflow
VOLUME /var/lib/regioflow
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-jar", "/opt/regioflow/regioflow.jar"]
