package tw.portfolio.kernel.aws;

import java.util.function.Predicate;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Tells whether an exception means only that there is too much at once. */
public final class Busy implements Predicate<RuntimeException> {
  @Override
  public boolean test(RuntimeException exception) {
    return exception instanceof TooMuchAtOnce
        || (exception instanceof AwsServiceException service && service.isThrottlingException());
  }
}
