package tw.portfolio.bench.warm;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tw.portfolio.bench.replay.TimedHandler;
import tw.portfolio.bench.start.Instance;
import tw.portfolio.bench.start.Memory;
import tw.portfolio.bench.start.Subject;
import tw.portfolio.bench.start.Task;
import tw.portfolio.local.http.Json;

/** An instance behind Lambda's runtime client that is asked the same again and again. */
final class WarmInstance implements AutoCloseable {
  private static final String METHOD = "::handleRequest";

  private final Instance instance;
  private final byte[] event;

  private WarmInstance(Instance instance, byte[] event) {
    this.instance = instance;
    this.event = event;
  }

  /** Starts a task whose handler is timed, and has it answer once. */
  static WarmInstance start(Task timed, byte[] event) throws InterruptedException {
    Instance instance = Instance.start(timed, Memory.MIB_1024);
    WarmInstance warm = new WarmInstance(instance, event);
    try {
      Subject.granted(instance.first(event));
      return warm;
    } catch (InterruptedException | RuntimeException e) {
      warm.close();
      throw e;
    }
  }

  /** The same task with its handler timed, and AWS's answers from that file. */
  static Task timed(Task task, String answers) {
    Map<String, String> variables = new LinkedHashMap<>(task.variables());
    variables.put(TimedHandler.HANDLER, task.handler().replace(METHOD, ""));
    variables.put(TimedHandler.ANSWERS, answers);
    return Task.java(task.folder(), TimedHandler.class.getName() + METHOD, variables);
  }

  /**
   * Asks so many times.
   *
   * @return how long each took
   */
  Samples ask(int times) throws InterruptedException {
    List<Double> inside = new ArrayList<>();
    List<Double> through = new ArrayList<>();
    for (int at = 0; at < times; at++) {
      Instance.Answer answer = Subject.granted(instance.further(event));
      inside.add(nanos(answer) / 1e6);
      through.add(answer.millis());
    }
    return new Samples(inside, through);
  }

  private static long nanos(Instance.Answer answer) {
    try {
      JsonNode response = Json.read(answer.body().getBytes(StandardCharsets.UTF_8));
      return response.path("headers").path(TimedHandler.NANOS).asLong();
    } catch (Json.BadJson e) {
      throw new IllegalStateException(answer.body(), e);
    }
  }

  @Override
  public void close() {
    instance.close();
  }
}
