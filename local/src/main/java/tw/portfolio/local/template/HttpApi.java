package tw.portfolio.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The HTTP API: who may call.
 *
 * @param id logical id
 * @param stage whose name stands before every path; none for the one that is called {@code
 *     $default}
 * @param authorizers JWT authorizers by name
 */
public record HttpApi(String id, Optional<String> stage, Map<String, JwtAuthorizer> authorizers) {
  private static final String UNNAMED = "$default";

  /** Copies the map. */
  public HttpApi {
    authorizers = Map.copyOf(authorizers);
    stage = stage.filter(name -> !name.equals(UNNAMED));
  }

  /** What stands before every path, such as {@code /api}; nothing without a named stage. */
  public String prefix() {
    return stage.map(name -> "/" + name).orElse("");
  }

  /** The stage as API Gateway calls it. */
  public String stageName() {
    return stage.orElse(UNNAMED);
  }

  /**
   * A token is good if it is signed by the issuer and names one of the audiences.
   *
   * @param issuer {@code iss}, whose OpenID configuration names the keys
   * @param audiences {@code aud}, any one of them
   */
  public record JwtAuthorizer(String issuer, List<String> audiences) {
    /** Copies the list. */
    public JwtAuthorizer {
      audiences = List.copyOf(audiences);
    }
  }
}
