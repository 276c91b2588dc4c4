package tw.portfolio.bench.start;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import tw.portfolio.bench.floor.FloorHandler;
import tw.portfolio.bench.replay.RecordedAnswer;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.template.Function;

/** A function to be started again and again, and its floor. */
public final class Subject {
  private final String name;
  private final School school;
  private final Packages packages;
  private final IntFunction<byte[]> events;
  private final Function function;
  private final AtomicInteger requests = new AtomicInteger();

  /** A function, asked what is asked of it first. */
  public Subject(Ask ask, School school, Packages packages) {
    this(ask, school, packages, number -> ask.event(packages.events(), school, number));
  }

  /**
   * A function that is asked something else.
   *
   * @param events what the request of each number is
   */
  public Subject(Ask ask, School school, Packages packages, IntFunction<byte[]> events) {
    this.name = ask.function();
    this.school = school;
    this.packages = packages;
    this.events = events;
    this.function = school.system().function(ask.logicalId());
  }

  /** As it is deployed. */
  public Task ours() {
    return Task.java(
        packages.ours(name), function.className() + "::" + function.methodName(), variables());
  }

  /**
   * Its floor.
   *
   * @param calls what the function calls for its answer
   */
  public Task floor(List<String> calls) {
    Map<String, String> variables = variables();
    variables.put("FLOOR_CALLS", String.join(" ", calls));
    variables.put("FLOOR_QUEUE", variables.getOrDefault("EXPORT_QUEUE_URL", ""));
    return Task.java(
        packages.floor(name), FloorHandler.class.getName() + "::handleRequest", variables);
  }

  private Map<String, String> variables() {
    return new LinkedHashMap<>(school.system().environmentOf(function.id()).variables());
  }

  /** What the function calls until its first answer, signed links included. */
  List<String> calls() throws InterruptedException {
    try (CallTap tap = CallTap.open();
        Instance instance = Instance.start(ours().withFlags(tap.flags()), Memory.MIB_1024)) {
      Instance.Answer answer = granted(instance.first(event()));
      return calls(tap, answer);
    }
  }

  /**
   * A request of a function that has answered before.
   *
   * @param event what was asked
   * @param calls what the function called for its answer
   * @param answers what it was answered
   */
  public record Recorded(String event, List<String> calls, List<RecordedAnswer> answers) {}

  /** Asks it a second time. */
  public Recorded recorded() throws InterruptedException {
    try (CallTap tap = CallTap.open();
        Instance instance = Instance.start(ours().withFlags(tap.flags()), Memory.MIB_1024)) {
      granted(instance.first(event()));
      tap.forget();
      byte[] event = event();
      Instance.Answer answer = granted(instance.further(event));
      return new Recorded(
          new String(event, StandardCharsets.UTF_8), calls(tap, answer), tap.answers());
    }
  }

  private static List<String> calls(CallTap tap, Instance.Answer answer) {
    List<String> calls =
        new ArrayList<>(tap.answers().stream().map(RecordedAnswer::operation).toList());
    if (answer.body().contains("X-Amz-Signature")) {
      calls.add("PresignPutObject");
    }
    return calls;
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
    return name;
  }

  byte[] event() {
    return events.apply(requests.getAndIncrement());
  }

  /**
   * The same answer.
   *
   * @throws IllegalStateException if it is a refusal
   */
  public static Instance.Answer granted(Instance.Answer answer) {
    try {
      JsonNode response = Json.read(answer.body().getBytes(StandardCharsets.UTF_8));
      if (response.path("statusCode").asInt() / 100 != 2) {
        throw new IllegalStateException("Refused: " + answer.body());
      }
      return answer;
    } catch (Json.BadJson e) {
      throw new IllegalStateException(answer.body(), e);
    }
  }
}
