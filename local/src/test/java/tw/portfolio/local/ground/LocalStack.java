package tw.portfolio.local.ground;

import java.util.Map;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import tw.portfolio.local.mail.Outbox;

/** LocalStack in a container of its own. */
final class LocalStack implements Ground {
  /** Why there is none, for people. */
  static final String NO_DOCKER =
      "這台電腦沒有可用的 Docker，略過 LocalStack 上的整合測試"
          + " (no Docker here: the integration tests on LocalStack are skipped)";

  // The last that starts without a token; a newer one may be tried with LOCALSTACK_AUTH_TOKEN.
  private static final String IMAGE = "localstack/localstack:4.14.0";
  private static final String TOKEN = "LOCALSTACK_AUTH_TOKEN";

  private final LocalStackContainer container;

  private LocalStack(LocalStackContainer container) {
    this.container = container;
  }

  /** Whether it could be started here. */
  static boolean possible() {
    return DockerClientFactory.instance().isDockerAvailable();
  }

  /** Starts it, with the token of the environment if there is one. */
  static LocalStack start(Map<String, String> environment) {
    LocalStackContainer container =
        new LocalStackContainer(DockerImageName.parse(IMAGE))
            .withServices("dynamodb", "s3", "sqs", "ses");
    Optional.ofNullable(environment.get(TOKEN))
        .filter(token -> !token.isBlank())
        .ifPresent(token -> container.addEnv(TOKEN, token));
    container.start();
    return new LocalStack(container);
  }

  @Override
  public Map<String, String> variables() {
    return Map.of(
        "AWS_REGION", container.getRegion(),
        "AWS_ACCESS_KEY_ID", container.getAccessKey(),
        "AWS_SECRET_ACCESS_KEY", container.getSecretKey(),
        "AWS_ENDPOINT_URL", container.getEndpoint().toString());
  }

  @Override
  public Optional<Outbox> outbox() {
    return Optional.empty();
  }

  @Override
  public boolean mayLack(Capability capability) {
    return true;
  }

  @Override
  public String title() {
    return "LocalStack (" + IMAGE + ")";
  }

  @Override
  public void close() {
    container.stop();
  }
}
