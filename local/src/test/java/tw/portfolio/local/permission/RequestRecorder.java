package tw.portfolio.local.permission;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import tw.portfolio.local.function.Wires;

/**
 * Notes what the requests of each function need. The SDK makes one for every client in this
 * process, as the file {@code execution.interceptors} tells it to; whose client it is says the
 * access key id, of which each function has its own.
 */
public final class RequestRecorder implements ExecutionInterceptor {
  /** How the access key ids of functions begin; then comes the function's logical id. */
  static final String OF_A_FUNCTION = "FUNCTION";

  private static final Pattern SIGNED =
      Pattern.compile(".* Credential=" + OF_A_FUNCTION + "(\\w+)/.*");

  private final PermissionLog log = new PermissionLog();

  /** By which each function is told from the others. */
  public static Wires wires() {
    return (function, common) -> {
      Map<String, String> own = new HashMap<>(common);
      own.put("AWS_ACCESS_KEY_ID", OF_A_FUNCTION + function);
      return own;
    };
  }

  @Override
  public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
    context
        .httpRequest()
        .firstMatchingHeader("Authorization")
        .map(SIGNED::matcher)
        .filter(Matcher::matches)
        .map(signed -> signed.group(1))
        .ifPresent(function -> note(function, context, attributes));
  }

  private void note(
      String function, Context.AfterTransmission context, ExecutionAttributes attributes) {
    String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    RequiredPermissions.by(context.request(), operation, context.httpResponse().statusCode())
        .forEach(permission -> log.add(function, permission));
  }
}
