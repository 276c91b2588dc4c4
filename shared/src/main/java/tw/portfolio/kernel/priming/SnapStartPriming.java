package tw.portfolio.kernel.priming;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import tw.portfolio.kernel.aws.Environment;

/**
 * Plays requests through a function before Lambda keeps a snapshot of it (SnapStart), so that what
 * is loaded, compiled and built at first use is in the snapshot: "invoke priming".
 *
 * <p>Who plays is a second function, made for it and thrown away, with keys that are worth nothing
 * and a {@link AwsStub} in place of AWS. So the snapshot holds no credentials, no connection, no
 * answer and no time of the rehearsal, and nothing outside notices it.
 */
public final class SnapStartPriming {
  private static final String PLAYER = "rehearsal";

  /** Where Lambda says what it starts the function for. */
  private static final String STARTED_FOR = "AWS_LAMBDA_INITIALIZATION_TYPE";

  private SnapStartPriming() {}

  /** A function of the API that plays. */
  @FunctionalInterface
  public interface Player {
    /** Answers a request. */
    APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event);
  }

  /**
   * The variables of the function that is being made; if Lambda is about to keep a snapshot, after
   * the rehearsal.
   *
   * @param casting makes the function once more
   * @param scenes what is played, in order
   * @throws IllegalStateException if the function is at fault in a scene: a version that can't
   *     rehearse is not published
   */
  public static Environment before(Supplier<Player> casting, PrimingRequest... scenes) {
    Environment environment = Environment.ofFunction();
    Optional<String> kind = environment.find(STARTED_FOR);
    if (kind.filter("snap-start"::equals).isPresent()) {
      play(environment, casting, scenes);
    }
    return environment;
  }

  private static void play(
      Environment environment, Supplier<Player> casting, PrimingRequest... scenes) {
    trustStore();
    try (AwsStub stage = AwsStub.open()) {
      Player player = onStage(environment, stage.address()).make(casting::get);
      for (PrimingRequest scene : scenes) {
        int status = player.answer(scene.event()).getStatusCode();
        if (status >= 500) {
          throw new IllegalStateException(scene.route() + " was answered with " + status);
        }
      }
    }
  }

  private static Environment onStage(Environment environment, URI stage) {
    Map<String, String> variables = new TreeMap<>(environment.variables());
    variables.keySet().removeIf(name -> name.startsWith("AWS_ENDPOINT_URL"));
    variables.remove("AWS_SESSION_TOKEN");
    variables.remove(STARTED_FOR);
    variables.put("AWS_ENDPOINT_URL", stage.toString());
    variables.put("AWS_ACCESS_KEY_ID", PLAYER);
    variables.put("AWS_SECRET_ACCESS_KEY", PLAYER);
    return new Environment(variables, environment.clock());
  }

  /** The stage speaks no TLS, but reading the trusted certificates takes a while too. */
  private static void trustStore() {
    try {
      SSLContext.getDefault().getSocketFactory();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has TLS", e);
    }
  }
}
