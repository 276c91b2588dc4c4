package tw.portfolio.kernel.dynamo;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.school.SchoolCode;

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

  /**
   * Remembers a request that began a job, so that the same one sent twice gets the same job.
   *
   * @param what the attribute that names the job
   * @param job the job's id
   */
  public static Put.Builder forJob(
      SchoolCode school, IdempotencyKey request, String what, String job, Instant now) {
    return first(
        Item.at(RequestKeys.request(school, request.person(), request.key())).text(what, job),
        request,
        now);
  }

  public static IllegalStateException noRecord() {
    return new IllegalStateException("A request was refused without a record of it");
  }
}
