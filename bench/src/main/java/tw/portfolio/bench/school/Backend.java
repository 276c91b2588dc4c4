package tw.portfolio.bench.school;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.local.Backing;
import tw.portfolio.local.DataFolder;
import tw.portfolio.local.Shutdown;
import tw.portfolio.local.clock.LocalClock;
import tw.portfolio.local.http.LoopbackServer;
import tw.portfolio.local.template.Template;
import tw.portfolio.local.template.TemplateReader;

/**
 * The tables, buckets, queues and mail of the template on this machine, without its functions: they
 * are called by the benchmark itself, so that nothing else happens meanwhile.
 *
 * @param template what it is made of
 * @param common what every function finds in its environment
 * @param backing what plays AWS
 * @param data where everything is kept
 * @param shutdown ends all of it
 */
public record Backend(
    Template template,
    Map<String, String> common,
    Backing backing,
    DataFolder data,
    Shutdown shutdown)
    implements AutoCloseable {
  /** Starts it with everything in that folder. */
  public static Backend start(Path data) {
    Shutdown shutdown = new Shutdown();
    DataFolder folder = shutdown.add(DataFolder.take(data));
    System.setProperty("portfolio.logs", folder.folder("logs").toString());
    LoggerFactory.getILoggerFactory();
    LoopbackServer queues = shutdown.add(LoopbackServer.bind(0));
    Template template = template(queues);
    Backing backing =
        new Backing(template, folder, LocalClock.ofMachine(), false, Optional.empty(), shutdown);
    return new Backend(template, backing.start(queues, _ -> {}), backing, folder, shutdown);
  }

  private static Template template(LoopbackServer queues) {
    Map<String, String> usual =
        Map.of(
            "TokenIssuer", "http://127.0.0.1/dev",
            "PagesDomain", "pages.example",
            "MailsPerSecond", "1000",
            "MailFrom", "portfolio@school.invalid");
    Path file = Path.of("template.yaml");
    try {
      return new TemplateReader(Map.of(), usual, queues.uri()).read(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The template cannot be read: " + file, e);
    }
  }

  /** What a function of the template finds in its environment. */
  public Environment of(String function) {
    Map<String, String> variables = new LinkedHashMap<>(common);
    variables.putAll(template.function(function).environment());
    return new Environment(variables);
  }

  /** The folder in which a bucket's objects are files. */
  public Path bucket(String name) {
    return data.folder("s3").resolve(name);
  }

  @Override
  public void close() {
    shutdown.close();
  }
}
