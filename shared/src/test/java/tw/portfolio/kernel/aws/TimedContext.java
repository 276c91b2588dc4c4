package tw.portfolio.kernel.aws;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;

/** An invocation with as much time as is said. */
public final class TimedContext implements Context {
  private final int remainingMillis;

  /** An invocation that has so much time left, however long it takes. */
  public TimedContext(int remainingMillis) {
    this.remainingMillis = remainingMillis;
  }

  @Override
  public LambdaLogger getLogger() {
    throw new UnsupportedOperationException("Functions write their own lines");
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
    return "/aws/lambda/any";
  }

  @Override
  public String getLogStreamName() {
    return "test";
  }

  @Override
  public String getFunctionName() {
    return "any";
  }

  @Override
  public String getFunctionVersion() {
    return "1";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:ap-northeast-1:000000000000:function:any:live";
  }

  @Override
  public CognitoIdentity getIdentity() {
    throw new UnsupportedOperationException("A message has no identity");
  }

  @Override
  public ClientContext getClientContext() {
    throw new UnsupportedOperationException("A message has no client");
  }

  @Override
  public int getMemoryLimitInMB() {
    return 1024;
  }
}
