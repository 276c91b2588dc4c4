package tw.portfolio.store.dynamo;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.store.Guard;

/** Requests that began a job, so that the same one sent twice gets the same job. */
final class RequestItems {
  private RequestItems() {}

  /**
   * Remembers a request, unless it is remembered already.
   *
   * @param what the attribute that names the job
   * @param job the job's id
   */
  static Put.Builder once(
      SchoolCode school, Guard.FirstRequest request, String what, String job, Instant now) {
    Item item =
        Item.at(Keys.request(school, request.person(), request.key()))
            .text(what, job)
            .text("digest", request.digest())
            .number("expiresAt", request.forgottenAt().getEpochSecond());
    return Put.builder()
        .item(item.attributes())
        .conditionExpression("attribute_not_exists(pk) OR expiresAt < :now")
        .expressionAttributeValues(
            Map.of(":now", AttributeValue.fromN(Long.toString(now.getEpochSecond()))));
  }
}
