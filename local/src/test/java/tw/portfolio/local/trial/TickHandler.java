package tw.portfolio.local.trial;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import tw.portfolio.kernel.aws.Environment;

/** Notes the time that it was started for, and answers with it. */
public final class TickHandler implements RequestHandler<Map<String, String>, Map<String, String>> {
  private final Environment environment;

  public TickHandler() {
    this.environment = Environment.ofFunction();
  }

  @Override
  public Map<String, String> handleRequest(Map<String, String> event, Context context) {
    String time = event.get("scheduledTime");
    try (Notes notes = new Notes(environment)) {
      notes.add("ticked", time, time);
    }
    return Map.of("ranFor", time);
  }
}
