package tw.portfolio.bench.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import tw.portfolio.bench.floor.FloorHandler;
import tw.portfolio.bench.replay.RecordedAnswer;
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
    this(
        ask,
        school,
        packages,
        number -> ask.event(packages.home().resolve("events"), school, number));
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

  /** The name of the function's module. */
  String function() {
    return name;
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

  /**
   * A request, and what the function did for its answer.
   *
   * @param event what was asked
   * @param calls what the function called, signed links included
   * @param answers what it was answered
   */
  public record Recorded(String event, List<String> calls, List<RecordedAnswer> answers) {}

  /**
   * Asks it.
   *
   * @param before how often it has answered before that
   */
  public Recorded recorded(int before) throws InterruptedException {
    try (CallTap tap = new CallTap();
        Instance instance = Instance.start(ours().withFlags(tap.flags()), Memory.MIB_1024)) {
      for (int request = 0; request < before; request++) {
        granted(instance.answer(event()));
      }
      tap.answers();
      byte[] event = event();
      String answer = granted(instance.answer(event)).body();
      List<RecordedAnswer> answers = tap.answers();
      List<String> calls = new ArrayList<>();
      answers.forEach(one -> calls.add(one.operation()));
      if (answer.contains("X-Amz-Signature")) {
        calls.add("PresignPutObject");
      }
      return new Recorded(new String(event, UTF_8), calls, answers);
    }
  }

  /**
   * What one start was like, in milliseconds.
   *
   * @param ready until it asked for the first event
   * @param first until it had answered it
   * @param second from the offer of a second event to its answer
   * @param peakMiB the most memory the process had
   */
  record Start(double ready, double first, double second, double peakMiB) {}

  /** Starts it once, for two answers. */
  Start start(Task task, Memory memory) throws InterruptedException {
    try (Instance instance = Instance.start(task, memory)) {
      return twice(instance, instance.answer(event()));
    }
  }

  /**
   * Starts it as for a snapshot, and has it go on.
   *
   * @return how long it took until the snapshot, and from there until the first answer and for the
   *     second
   */
  Start restore(Task task, Memory memory) throws InterruptedException {
    Task snapshot = task.withVariable("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    try (Instance instance = Instance.start(snapshot, memory)) {
      return twice(instance, instance.restored(event()));
    }
  }

  private Start twice(Instance instance, Instance.Answer one) throws InterruptedException {
    Instance.Answer two = granted(instance.answer(event()));
    return new Start(granted(one).readyMillis(), one.millis(), two.millis(), instance.peakMiB());
  }

  private byte[] event() {
    return events.apply(requests.getAndIncrement());
  }

  /**
   * The same answer.
   *
   * @throws IllegalStateException if it is a refusal
   */
  public static Instance.Answer granted(Instance.Answer answer) {
    JsonNode response = answer.json();
    if (response.path("statusCode").asInt() / 100 != 2) {
      throw new IllegalStateException("Refused: " + answer.body());
    }
    return answer;
  }
}
