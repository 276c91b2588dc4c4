package tw.portfolio.local.it.cost;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;

/** An invocation that has five minutes left. */
final class PlentyOfTime implements Context {
  @Override
  public LambdaLogger getLogger() {
    throw new UnsupportedOperationException("Functions write their own lines");
  }

  @Override
  public int getRemainingTimeInMillis() {
    return 300_000;
  }

  @Override
  public String getAwsRequestId() {
    return "request-1";
  }

  @Override
  public String getLogGroupName() {
    return "/aws/lambda/reminder-worker";
  }

  @Override
  public String getLogStreamName() {
    return "test";
  }

  @Override
  public String getFunctionName() {
    return "reminder-worker";
  }

  @Override
  public String getFunctionVersion() {
    return "1";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:ap-northeast-1:000000000000:function:reminder-worker:live";
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
