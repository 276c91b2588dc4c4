package tw.portfolio.functions.mailevents;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.contact.MarkingAddresses;
import tw.portfolio.contact.MarkingAddresses.Marked;
import tw.portfolio.contact.dynamo.DynamoContactStore;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.http.Log;
import tw.portfolio.kernel.json.Json;

/**
 * Marks the address that a mail came back from, or whose owner called it spam, so that it gets no
 * more mail and is listed. An event may come twice or late.
 */
public final class MailEventsHandler implements RequestHandler<Map<String, Object>, List<String>> {
  private final MarkingAddresses marking;
  private final Log log;

  /** On Lambda. */
  public MailEventsHandler() {
    this(marking(Table.of(Environment.ofFunction())), Log.to(System.out));
  }

  private static MarkingAddresses marking(Table table) {
    return new MarkingAddresses(
        new DynamoRoster(table),
        new DynamoContactStore(table, new JitteredBackoff(new SecureRandom())));
  }

  MailEventsHandler(MarkingAddresses marking, Log log) {
    this.marking = marking;
    this.log = log;
  }

  /**
   * Answers what became of each address, without naming it.
   *
   * @throws IllegalArgumentException if the event is of another kind
   */
  @Override
  public List<String> handleRequest(Map<String, Object> event, Context context) {
    SesEvent told = SesEvent.of(event);
    List<Marked> marked = told.troubles().stream().map(marking::mark).toList();
    long kept = marked.stream().filter(one -> one == Marked.KEPT).count();
    log.write(
        Json.object()
            .put("event", "mail-event")
            .put("level", "INFO")
            .put("what", told.what())
            .put("addresses", marked.size())
            .put("kept", kept));
    return marked.stream().map(one -> one == Marked.KEPT ? "kept" : "nobodys").toList();
  }
}
