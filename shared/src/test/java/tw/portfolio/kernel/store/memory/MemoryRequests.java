package tw.portfolio.kernel.store.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.kernel.store.AskedOnce;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/**
 * Requests that count once, in memory. For whoever holds the lock of its store.
 *
 * @param <I> what they ask for is called
 */
public final class MemoryRequests<I> {
  private final Map<Request, Answered<I>> requests = new HashMap<>();

  private record Request(SchoolCode school, PersonId person, String key) {}

  private record Answered<I>(I id, IdempotencyKey request) {}

  /** What an earlier request of that key has asked for, if there was one. */
  public Optional<AskedOnce.Repeated<I>> repeated(
      SchoolCode school, Optional<IdempotencyKey> request, Instant now) {
    return request.flatMap(
        one ->
            Optional.ofNullable(requests.get(new Request(school, one.person(), one.key())))
                .filter(answered -> answered.request().forgottenAt().isAfter(now))
                .map(
                    answered ->
                        new AskedOnce.Repeated<>(
                            Optional.of(answered)
                                .filter(same -> same.request().digest().equals(one.digest()))
                                .map(Answered::id))));
  }

  /** Remembers what a request is answered with. */
  public void remember(SchoolCode school, Optional<IdempotencyKey> request, I answer) {
    request.ifPresent(
        one ->
            requests.put(
                new Request(school, one.person(), one.key()), new Answered<>(answer, one)));
  }

  /** How many are remembered. */
  public int size() {
    return requests.size();
  }
}
