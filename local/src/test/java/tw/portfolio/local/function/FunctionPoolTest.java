package tw.portfolio.local.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.local.template.Function;

class FunctionPoolTest {
  private static final Duration NONE = Duration.ZERO;
  private static final Duration LONG = Duration.ofSeconds(10);

  @TempDir private Path folder;

  @Test
  void shouldUseAnInstanceAgainAndGiveItItsEnvironment() throws Exception {
    try (FunctionLog log = log();
        FunctionPool pool = pool(Handler.class.getName(), LONG, log)) {
      Outcome first = pool.invoke(event("say"), NONE);
      Outcome second = pool.invoke(event("say"), NONE);

      assertThat(first).isInstanceOf(Outcome.Answered.class).isEqualTo(second);
      assertThat(((Outcome.Answered) first).json()).contains("\"variable\":\"value\"");
    }
  }

  @Test
  void shouldTellAFailureWithItsKindAndLogIt() throws Exception {
    try (FunctionLog log = log();
        FunctionPool pool = pool(Handler.class.getName(), LONG, log)) {
      assertThat(pool.invoke(event("throw"), NONE))
          .isEqualTo(new Outcome.Failed("java.lang.IllegalStateException", "thrown"));
    }
    assertThat(Files.readString(folder.resolve("log"))).contains("IllegalStateException");
  }

  @Test
  void shouldEndWhatRunsOverItsTimeAndUseANewInstanceAfterwards() throws Exception {
    try (FunctionLog log = log();
        FunctionPool pool = pool(Handler.class.getName(), Duration.ofMillis(300), log)) {
      Outcome before = pool.invoke(event("say"), NONE);

      assertThat(pool.invoke(event("hang"), NONE)).isEqualTo(new Outcome.TimedOut());
      Outcome after = pool.invoke(event("say"), NONE);
      assertThat(after).isInstanceOf(Outcome.Answered.class).isNotEqualTo(before);
    }
  }

  @Test
  void shouldRefuseMoreRequestsThanItHasPlaces() throws Exception {
    try (FunctionLog log = log();
        FunctionPool pool = pool(Handler.class.getName(), Duration.ofSeconds(1), log);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Outcome>> outcomes = new ArrayList<>();
      for (int i = 0; i <= FunctionPool.LARGEST; i++) {
        outcomes.add(threads.submit(() -> pool.invoke(event("hang"), NONE)));
      }

      List<Outcome> all = new ArrayList<>();
      for (Future<Outcome> outcome : outcomes) {
        all.add(outcome.get());
      }
      assertThat(all).containsOnlyOnce(new Outcome.Throttled()).contains(new Outcome.TimedOut());
    }
  }

  @Test
  void shouldSayWhatIsWrongWithAHandler() {
    try (FunctionLog log = log()) {
      assertThatThrownBy(() -> pool("no.such.Class", LONG, log))
          .hasMessageContaining("no.such.Class")
          .hasMessageContaining("not on the class path");
      assertThatThrownBy(() -> pool("java.lang.String", LONG, log))
          .hasMessageContaining("RequestHandler");
    }
  }

  private FunctionLog log() {
    return FunctionLog.to(folder.resolve("log"), Clock.systemUTC());
  }

  private static FunctionPool pool(String handler, Duration timeout, FunctionLog log) {
    Function function =
        new Function(
            "F", handler, "handleRequest", timeout, Map.of(), 2, Optional.empty(), List.of());
    return new FunctionPool(function, new Environment(Map.of("VARIABLE", "value")), log);
  }

  private static byte[] event(String action) {
    return ("{\"action\":\"" + action + "\"}").getBytes(StandardCharsets.UTF_8);
  }

  /** Does what the event says. */
  public static final class Handler
      implements RequestHandler<Map<String, String>, Map<String, String>> {
    private final String id = UUID.randomUUID().toString();
    private final Environment environment;

    public Handler() {
      this.environment = Environment.ofFunction();
    }

    @Override
    public Map<String, String> handleRequest(Map<String, String> event, Context context) {
      if (event.get("action").equals("throw")) {
        throw new IllegalStateException("thrown");
      }
      if (event.get("action").equals("hang")) {
        hang();
      }
      return Map.of("instance", id, "variable", environment.required("VARIABLE"));
    }

    private static void hang() {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
