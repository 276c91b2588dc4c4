package tw.portfolio.upload.api;

import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.upload.ReceivingFiles.Receipt;

/** What the log says of a file that was looked at. */
public final class ArrivalJson {
  private ArrivalJson() {}

  /**
   * What became of a file.
   *
   * @param event what made somebody look
   */
  public static Json line(String event, ObjectKey key, Receipt receipt) {
    return Json.object()
        .put("event", event)
        .put("level", level(receipt))
        .put("key", key.toString())
        .put("receipt", receipt.name());
  }

  /**
   * An object that is none of ours: the platform makes no such keys, so there is nothing to verify
   * or to delete.
   */
  public static Json unknown(String event) {
    return Json.object().put("event", event).put("level", "WARN").put("receipt", "UNKNOWN_KEY");
  }

  private static String level(Receipt receipt) {
    return switch (receipt) {
      // Somebody with rights of their own has overwritten a verified file, or nobody scans what
      // should be scanned: people must hear of it.
      case ALTERED, SCAN_MISSING -> "ERROR";
      case VERIFIED, COMPLETE, REFUSED, SCAN_PENDING, REPEATED, UNAWAITED, NOTHING_THERE -> "INFO";
    };
  }
}
