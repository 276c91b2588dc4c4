package tw.portfolio.kernel.mail.ses;

import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Notes when a request is about to leave: a failure before that, such as missing credentials, is
 * certain not to have sent anything.
 */
final class Transmission implements ExecutionInterceptor {
  /** Raised when the request leaves. Named by this class, for the SDK takes a name only once. */
  static final ExecutionAttribute<AtomicBoolean> FLAG =
      new ExecutionAttribute<>("Transmitted " + System.identityHashCode(Transmission.class));

  @Override
  public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes request) {
    request.getOptionalAttribute(FLAG).ifPresent(flag -> flag.set(true));
  }
}
