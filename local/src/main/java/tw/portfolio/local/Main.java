package tw.portfolio.local;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import tw.portfolio.local.school.TrialPeople;
import tw.portfolio.local.school.TrialSchool;

/** The command line. */
public final class Main {
  private static final int TRIAL_STUDENTS = 120;

  private Main() {}

  /** Runs a subcommand. */
  public static void main(String... arguments) throws InterruptedException {
    List<String> rest = Arrays.asList(arguments);
    String command = rest.isEmpty() ? "serve" : rest.getFirst();
    List<String> options = rest.isEmpty() ? rest : rest.subList(1, rest.size());
    switch (command) {
      case "serve" -> serve(options);
      default -> usage();
    }
  }

  private static void usage() {
    System.err.println("serve [--port 8080] [--data .portfolio/data] [--template template.yaml]");
    System.exit(2);
  }

  private static void serve(List<String> arguments) throws InterruptedException {
    LocalOptions options = LocalOptions.usual();
    for (int i = 0; i < arguments.size(); i += 2) {
      Optional<String> value = arguments.stream().skip(i + 1L).findFirst();
      if (value.isEmpty()) {
        usage();
      }
      options =
          switch (arguments.get(i)) {
            case "--port" -> options.withPort(Integer.parseInt(value.orElseThrow()));
            case "--data" -> options.withData(Path.of(value.orElseThrow()));
            case "--template" -> options.withTemplate(Path.of(value.orElseThrow()));
            default -> {
              usage();
              yield options;
            }
          };
    }
    TrialSchool school = TrialSchool.of(TRIAL_STUDENTS, Instant.now());
    hold(
        LocalSystem.start(options.withPeople(new TrialPeople(school)).withSeed(school::writeOnce)));
  }

  /** Prints where everything is, and runs until the process is told to end. */
  static void hold(LocalSystem system) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(system::close, "shutdown"));
    System.out.println("API     " + system.api());
    System.out.println("登入    " + system.api().resolve("/dev/people"));
    System.out.println("寄件匣  " + system.api().resolve("/dev/outbox"));
    system
        .environment()
        .variables()
        .forEach(
            (name, value) -> {
              if (name.startsWith("AWS_ENDPOINT_URL_")) {
                System.out.println(name + "=" + value);
              }
            });
    System.out.println("Ctrl-C 結束 (ends it)");
    new CountDownLatch(1).await();
  }
}
