package tw.portfolio.functions.reminders;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An invocation with as much time as is said, whose log is kept. */
final class LoggedContext implements Context {
  private final int remainingMillis;
  private final List<Line> lines = new ArrayList<>();

  LoggedContext(int remainingMillis) {
    this.remainingMillis = remainingMillis;
  }

  /** A line of the log. */
  record Line(LogLevel level, String text) {}

  List<Line> lines() {
    return lines;
  }

  @Override
  public LambdaLogger getLogger() {
    return new LambdaLogger() {
      @Override
      public void log(String message) {
        log(message, LogLevel.UNDEFINED);
      }

      @Override
      public void log(byte[] message) {
        log(new String(message, StandardCharsets.UTF_8));
      }

      @Override
      public void log(String message, LogLevel level) {
        lines.add(new Line(level, message));
      }
    };
  }

  @Override
  public int getRemainingTimeInMillis() {
    return remainingMillis;
  }

  @Override
  public String getAwsRequestId() {
    return "request-1";
  }

  @Override
  public String getLogGroupName() {
    return "/aws/lambda/reminders";
  }

  @Override
  public String getLogStreamName() {
    return "test";
  }

  @Override
  public String getFunctionName() {
    return "reminders";
  }

  @Override
  public String getFunctionVersion() {
    return "1";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:ap-northeast-1:000000000000:function:reminders:live";
  }

  @Override
  public CognitoIdentity getIdentity() {
    throw new UnsupportedOperationException("A schedule has no identity");
  }

  @Override
  public ClientContext getClientContext() {
    throw new UnsupportedOperationException("A schedule has no client");
  }

  @Override
  public int getMemoryLimitInMB() {
    return 1024;
  }
}
