package tw.portfolio.kernel.dynamo;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import tw.portfolio.kernel.store.IdempotencyKey;

/** Requests that count once however often they are sent, as items that are forgotten in time. */
public final class OnceItems {
  public static final String DIGEST = "digest";

  private OnceItems() {}

  /**
   * Remembers a request, unless it is remembered already.
   *
   * @param item with its key, and what the request is carried out on
   */
  public static Put.Builder first(Item item, IdempotencyKey request, Instant now) {
    return Put.builder()
        .item(
            item.text(DIGEST, request.digest())
                .number(Attributes.EXPIRES_AT, request.forgottenAt().getEpochSecond())
                .attributes())
        // Expired items linger until the table's time-to-live has taken them away.
        .conditionExpression("attribute_not_exists(pk) OR expiresAt < :now")
        .expressionAttributeValues(
            Map.of(":now", AttributeValue.fromN(Long.toString(now.getEpochSecond()))));
  }

  public static IllegalStateException noRecord() {
    return new IllegalStateException("A request was refused without a record of it");
  }
}
