package tw.portfolio.local.function;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.local.template.Function;

/**
 * The instances of one function. As on Lambda an instance serves one request at a time, is made
 * when a request finds none free, and is thrown away when it runs over its time.
 */
public final class FunctionPool implements AutoCloseable {
  /** Instances of one function at most. */
  public static final int LARGEST = 8;

  /** Characters of an event or an answer at most: Lambda's 6 MB. */
  public static final int LARGEST_ANSWER = 6 << 20;

  private final Function function;
  private final Environment environment;
  private final FunctionLog log;
  private final HandlerClass handler;
  private final Semaphore places = new Semaphore(LARGEST, true);
  private final ConcurrentLinkedDeque<RequestHandler<Object, Object>> idle =
      new ConcurrentLinkedDeque<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * A pool without instances yet.
   *
   * @throws IllegalStateException if the handler's class cannot be used
   */
  public FunctionPool(Function function, Environment environment, FunctionLog log) {
    this.function = function;
    this.environment = environment;
    this.log = log;
    this.handler = HandlerClass.of(function);
  }

  /** What the template says of the function. */
  public Function function() {
    return function;
  }

  /** What its instances are wired from. */
  public Environment environment() {
    return environment;
  }

  /**
   * Runs one request and waits for its end.
   *
   * @param event the event as JSON
   * @param patience how long to wait for a free instance
   * @throws InterruptedException if the caller is interrupted
   */
  public Outcome invoke(byte[] event, Duration patience) throws InterruptedException {
    if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      return new Outcome.Throttled();
    }
    String requestId = UUID.randomUUID().toString();
    try {
      return run(event, requestId);
    } finally {
      places.release();
    }
  }

  private Outcome run(byte[] event, String requestId) throws InterruptedException {
    Future<String> running = threads.submit(() -> serve(event, requestId));
    try {
      String json = running.get(function.timeout().toMillis(), TimeUnit.MILLISECONDS);
      return json.length() > LARGEST_ANSWER
          ? new Outcome.Failed("Function.ResponseSizeTooLarge", "More than 6 MB")
          : new Outcome.Answered(json);
    } catch (TimeoutException e) {
      running.cancel(true);
      String seconds = function.timeout().toSeconds() + " seconds";
      log.write("ERROR", function.id(), requestId, "Task timed out after " + seconds);
      return new Outcome.TimedOut();
    } catch (ExecutionException e) {
      log.write("ERROR", function.id(), requestId, stackTrace(e.getCause()));
      Throwable cause = e.getCause();
      String message = Optional.ofNullable(cause.getMessage()).orElse("");
      return new Outcome.Failed(cause.getClass().getName(), message);
    }
  }

  private String serve(byte[] event, String requestId) throws Exception {
    RequestHandler<Object, Object> instance = instance();
    LocalContext context = new LocalContext(function.id(), requestId, function.timeout(), log);
    try {
      return handler.handle(instance, new ByteArrayInputStream(event), context);
    } finally {
      // An interrupted request ran over its time: Lambda would have ended the instance with it.
      if (!Thread.currentThread().isInterrupted()) {
        idle.push(instance);
      }
    }
  }

  private RequestHandler<Object, Object> instance() throws Exception {
    RequestHandler<Object, Object> free = idle.poll();
    if (free != null) {
      return free;
    }
    try {
      return handler.make(environment);
    } catch (Exception | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static String stackTrace(Throwable cause) {
    StringWriter text = new StringWriter();
    cause.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
