package tw.portfolio.local.trial;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;
import tw.portfolio.kernel.aws.Environment;

/** Notes each object that arrived, and fails for one named {@code bad}. */
public final class ArrivalHandler implements RequestHandler<S3Event, Void> {
  private final Notes notes;

  public ArrivalHandler() {
    this.notes = new Notes(Environment.ofFunction());
  }

  @Override
  public Void handleRequest(S3Event event, Context context) {
    for (S3EventNotificationRecord record : event.getRecords()) {
      var object = record.getS3().getObject();
      if (object.getUrlDecodedKey().endsWith("bad")) {
        throw new IllegalArgumentException("bad object");
      }
      notes.add(
          "arrived",
          object.getUrlDecodedKey(),
          record.getEventName()
              + " "
              + object.getKey()
              + " "
              + object.getSizeAsLong()
              + " "
              + object.geteTag());
    }
    return null;
  }
}
