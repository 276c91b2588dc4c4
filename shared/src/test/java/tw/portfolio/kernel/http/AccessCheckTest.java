package tw.portfolio.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;

/** Who may not come in at all sees and changes nothing, and asking takes no time of its own. */
class AccessCheckTest {
  private static final Problem BARRED =
      Problem.of(ProblemKind.NOT_PERMITTED, "您的帳號已停用。", "Your account is disabled.");

  private final AtomicInteger changes = new AtomicInteger();

  private Routes routes(AccessCheck door, Endpoint read) {
    return new Routes(
        new RuntimeContext(_ -> {}, () -> 0L, () -> "fault-1", _ -> false),
        door,
        List.of(
            Route.of("GET /me", read),
            Route.of(
                "POST /busy",
                _ -> {
                  changes.incrementAndGet();
                  return Response.ok(Json.object());
                })));
  }

  private static int status(Routes routes, String route) {
    return routes.answer(Events.of(route).student().event()).getStatusCode();
  }

  @Test
  void shouldReadWhileTheDoorIsAsked() {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch reading = new CountDownLatch(1);
    Routes routes =
        routes(
            _ -> {
              asked.countDown();
              await(reading);
              return Optional.empty();
            },
            _ -> {
              reading.countDown();
              await(asked);
              return Response.ok(Json.object());
            });

    assertThat(status(routes, "GET /me")).isEqualTo(200);
  }

  @Test
  void shouldShowNothingToWhoeverIsBarred() {
    assertThat(status(routes(_ -> Optional.of(BARRED), _ -> Response.ok(Json.object())), "GET /me"))
        .isEqualTo(403);
    assertThat(
            status(
                routes(
                    _ -> Optional.of(BARRED),
                    _ -> {
                      throw new IllegalStateException("Nothing there");
                    }),
                "GET /me"))
        .isEqualTo(403);
  }

  @Test
  void shouldChangeNothingForWhoeverIsBarred() {
    Routes routes = routes(_ -> Optional.of(BARRED), _ -> Response.ok(Json.object()));

    assertThat(status(routes, "POST /busy")).isEqualTo(403);
    assertThat(changes).hasValue(0);
  }

  @Test
  void shouldAnswerWithAFaultIfTheDoorCannotBeAsked() {
    Routes routes =
        routes(
            _ -> {
              throw new IllegalStateException("No table");
            },
            _ -> Response.ok(Json.object()));

    assertThat(status(routes, "GET /me")).isEqualTo(500);
    assertThat(status(routes, "POST /busy")).isEqualTo(500);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
