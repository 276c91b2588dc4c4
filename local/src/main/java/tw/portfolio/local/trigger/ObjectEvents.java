package tw.portfolio.local.trigger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import tw.portfolio.local.function.FunctionPool;
import tw.portfolio.local.function.Functions;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.service.ObjectCreated;
import tw.portfolio.local.template.Trigger;

/** Tells functions of objects as S3's notifications do. */
public final class ObjectEvents {
  private final Functions functions;
  private final AsyncInvoker invoker;
  // Later events have greater sequencers, also after a restart.
  private final AtomicLong sequencer = new AtomicLong(System.nanoTime());

  /** Events for these functions. */
  public ObjectEvents(Functions functions, AsyncInvoker invoker) {
    this.functions = functions;
    this.invoker = invoker;
  }

  /** Passes an arrival on to every function that the template names for it. */
  public void arrived(ObjectCreated object) {
    for (FunctionPool pool : functions.all()) {
      pool.function()
          .triggers(Trigger.ObjectEvent.class)
          .filter(trigger -> wants(trigger, object))
          .forEach(trigger -> invoker.submit(pool, event(trigger, object)));
    }
  }

  private static boolean wants(Trigger.ObjectEvent trigger, ObjectCreated object) {
    return trigger.bucket().equals(object.bucket())
        && object.key().startsWith(trigger.prefix())
        && object.key().endsWith(trigger.suffix())
        && trigger.events().stream().anyMatch(wanted -> matches(wanted, "s3:" + object.event()));
  }

  private static boolean matches(String wanted, String event) {
    return wanted.endsWith("*")
        ? event.startsWith(wanted.substring(0, wanted.length() - 1))
        : event.equals(wanted);
  }

  private byte[] event(Trigger.ObjectEvent trigger, ObjectCreated object) {
    ObjectNode event = Json.object();
    ObjectNode record = event.putArray("Records").addObject();
    record.put("eventVersion", "2.1").put("eventSource", "aws:s3").put("awsRegion", "us-east-1");
    record.put("eventTime", object.at().toString()).put("eventName", object.event());
    record.putObject("userIdentity").put("principalId", "AWS:local");
    record.putObject("requestParameters").put("sourceIPAddress", "127.0.0.1");
    record
        .putObject("responseElements")
        .put("x-amz-request-id", "LOCAL")
        .put("x-amz-id-2", "LOCAL");
    ObjectNode s3 = record.putObject("s3");
    s3.put("s3SchemaVersion", "1.0").put("configurationId", trigger.id());
    ObjectNode bucket = s3.putObject("bucket").put("name", object.bucket());
    bucket.putObject("ownerIdentity").put("principalId", "LOCAL");
    bucket.put("arn", "arn:aws:s3:::" + object.bucket());
    s3.putObject("object")
        .put("key", encoded(object.key()))
        .put("size", object.size())
        .put("eTag", object.eTag())
        .put("sequencer", "%016X".formatted(sequencer.incrementAndGet()));
    return Json.bytes(event);
  }

  private static String encoded(String key) {
    // S3 encodes as a form does, but leaves the slashes.
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
  }
}
