package tw.portfolio.bench.start;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tw.portfolio.bench.floor.FloorHandler;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.template.Function;

/** A function to be started again and again, and its floor. */
final class Subject {
  private final Ask ask;
  private final School school;
  private final Packages packages;
  private final Function function;
  private final AtomicInteger requests = new AtomicInteger();

  Subject(Ask ask, School school, Packages packages) {
    this.ask = ask;
    this.school = school;
    this.packages = packages;
    this.function = school.system().function(ask.logicalId());
  }

  Task ours() {
    return Task.java(
        packages.ours(ask.function()),
        function.className() + "::" + function.methodName(),
        variables());
  }

  /**
   * @param calls what the function calls for its answer
   */
  Task floor(List<String> calls) {
    Map<String, String> variables = variables();
    variables.put("FLOOR_CALLS", String.join(" ", calls));
    variables.put("FLOOR_QUEUE", variables.getOrDefault("EXPORT_QUEUE_URL", ""));
    return Task.java(
        packages.floor(ask.function()),
        FloorHandler.class.getName() + "::handleRequest",
        variables);
  }

  private Map<String, String> variables() {
    return new LinkedHashMap<>(school.system().environmentOf(function.id()).variables());
  }

  /** What the function calls until its first answer, signed links included. */
  List<String> calls() throws InterruptedException {
    try (CallTap tap = CallTap.open();
        Instance instance = Instance.start(ours().withFlags(tap.flags()), Memory.MIB_1024)) {
      Instance.Answer answer = granted(instance.first(event()));
      List<String> calls = new ArrayList<>(tap.calls());
      if (answer.body().contains("X-Amz-Signature")) {
        calls.add("PresignPutObject");
      }
      return calls;
    }
  }

  /** Starts it once, for two answers. */
  Start start(Task task, Memory memory) throws InterruptedException {
    byte[] first = event();
    byte[] second = event();
    try (Instance instance = Instance.start(task, memory)) {
      Instance.Answer one = granted(instance.first(first));
      Instance.Answer two = granted(instance.further(second));
      return new Start(one.readyMillis(), one.millis(), two.millis(), instance.peakMiB());
    }
  }

  /**
   * Starts it as for a snapshot, and has it go on.
   *
   * @return how long it took until the snapshot, and from there until the first answer and for the
   *     second
   */
  Start restore(Task task, Memory memory) throws InterruptedException {
    byte[] first = event();
    byte[] second = event();
    Task snapshot = task.withVariable("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    try (Instance instance = Instance.start(snapshot, memory)) {
      Instance.Answer one = granted(instance.restored(first));
      Instance.Answer two = granted(instance.further(second));
      return new Start(one.readyMillis(), one.millis(), two.millis(), instance.peakMiB());
    }
  }

  /** The name of the function's module. */
  String function() {
    return ask.function();
  }

  byte[] event() {
    return ask.event(packages.home().resolve("events"), school, requests.getAndIncrement());
  }

  private Instance.Answer granted(Instance.Answer answer) {
    try {
      JsonNode response = Json.read(answer.body().getBytes(StandardCharsets.UTF_8));
      if (response.path("statusCode").asInt() / 100 != 2) {
        throw new IllegalStateException(ask.function() + " refused: " + answer.body());
      }
      return answer;
    } catch (Json.BadJson e) {
      throw new IllegalStateException(answer.body(), e);
    }
  }
}
