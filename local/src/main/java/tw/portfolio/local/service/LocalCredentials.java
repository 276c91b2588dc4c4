package tw.portfolio.local.service;

import java.net.URI;
import java.util.Map;
import tw.portfolio.kernel.aws.Connection;
import tw.portfolio.kernel.aws.Environment;

/** The fixed key pair with which functions and presigned links sign; worthless elsewhere. */
public final class LocalCredentials {
  /** Region of everything local. */
  public static final String REGION = "us-east-1";

  /** Key id. */
  public static final String KEY = "LOCALPORTFOLIO";

  /** Secret. */
  public static final String SECRET = "local-portfolio-secret";

  private LocalCredentials() {}

  /**
   * How a service that answers there is reached, by its name as in {@link Environment#endpoint}.
   */
  public static Connection connection(String service, URI endpoint) {
    return new Connection(
        new Environment(
            Map.of(
                "AWS_REGION",
                REGION,
                "AWS_ACCESS_KEY_ID",
                KEY,
                "AWS_SECRET_ACCESS_KEY",
                SECRET,
                "AWS_ENDPOINT_URL_" + service,
                endpoint.toString())));
  }
}
