package tw.portfolio.local.ground;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.local.mail.Outbox;
import tw.portfolio.local.service.LocalCredentials;

/** Whatever answers at {@code AWS_ENDPOINT_URL}; it is left as it was found. */
final class Endpoint implements Ground {
  private static final String URL = "AWS_ENDPOINT_URL";

  private final Map<String, String> variables;

  private Endpoint(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  /**
   * The endpoint that the environment names. Without credentials there, the local ones: what asks
   * for none takes any.
   *
   * @throws IllegalStateException if it names none
   */
  static Endpoint of(Map<String, String> environment) {
    if (environment.getOrDefault(URL, "").isBlank()) {
      throw new IllegalStateException(
          "請以 AWS_ENDPOINT_URL 指定端點 (name the endpoint: AWS_ENDPOINT_URL=http://127.0.0.1:PORT)");
    }
    Map<String, String> variables = new HashMap<>();
    variables.put("AWS_ACCESS_KEY_ID", LocalCredentials.KEY);
    variables.put("AWS_SECRET_ACCESS_KEY", LocalCredentials.SECRET);
    variables.put("AWS_REGION", environment.getOrDefault("AWS_DEFAULT_REGION", "us-east-1"));
    environment.forEach(
        (name, value) -> {
          if (name.startsWith("AWS_") && !value.isBlank()) {
            variables.put(name, value);
          }
        });
    return new Endpoint(variables);
  }

  @Override
  public Map<String, String> variables() {
    return variables;
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
    return "端點 (endpoint) " + variables.get(URL);
  }

  @Override
  public void close() {
    // It is somebody else's; what the run made is taken away by RunResources.
  }
}
