package tw.portfolio.local;

import java.util.Arrays;
import java.util.List;

/** The command line behind {@code ./portfolio}. */
public final class Main {
  private Main() {}

  /** Runs a subcommand; ends the process with its exit status. */
  public static void main(String... arguments) throws InterruptedException {
    List<String> all = Arrays.asList(arguments);
    String command = all.isEmpty() ? "serve" : all.getFirst();
    List<String> options = all.isEmpty() ? all : all.subList(1, all.size());
    System.exit(run(command, options));
  }

  private static int run(String command, List<String> options) throws InterruptedException {
    boolean help = options.contains("--help") || options.contains("-h");
    try {
      return switch (command) {
        case "serve" -> help ? shown(ServeCommand.HELP) : ServeCommand.run(options);
        case "demo" -> help ? shown(DemoCommand.HELP) : DemoCommand.run(options);
        case "year" -> help ? shown(YearCommand.HELP) : YearCommand.run(options);
        default ->
            throw new CommandLine.Misuse(
                "沒有「" + command + "」這個命令", "there is no command " + command);
      };
    } catch (CommandLine.Misuse misuse) {
      System.err.println(misuse.getMessage());
      System.err.println("用法 (usage)：./portfolio " + command + " --help");
      return 2;
    }
  }

  private static int shown(String help) {
    System.out.print(help);
    return 0;
  }
}
