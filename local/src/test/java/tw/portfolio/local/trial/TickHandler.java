package tw.portfolio.local.trial;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import tw.portfolio.kernel.aws.Environment;

/** Answers with the time that it was started for. */
public final class TickHandler implements RequestHandler<Map<String, String>, Map<String, String>> {
  public TickHandler() {
    Environment.ofFunction().required("TABLE_NAME");
  }

  @Override
  public Map<String, String> handleRequest(Map<String, String> event, Context context) {
    return Map.of("ranFor", event.get("scheduledTime"));
  }
}
