package tw.portfolio.kernel.dynamo;

import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.Put;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.school.SchoolCode;

/** Requests that began a job, so that the same one sent twice gets the same job. */
public final class RequestItems {
  private RequestItems() {}

  /**
   * Remembers a request, unless it is remembered already.
   *
   * @param what the attribute that names the job
   * @param job the job's id
   */
  public static Put.Builder once(
      SchoolCode school, IdempotencyKey request, String what, String job, Instant now) {
    return OnceItems.first(
        Item.at(RequestKeys.request(school, request.person(), request.key())).text(what, job),
        request,
        now);
  }
}
