package tw.portfolio.checks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code ./portfolio deploy} in a folder of its own, with a Maven, a SAM and an AWS that only write
 * down what they are told.
 */
final class Deploying {
  static final String CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/1";

  /** Leaves pages as the build does. */
  private static final String MVN =
      """
      echo "mvn $*" >>"$HOME/told"
      mkdir -p web/target/pages/assets
      echo '<meta content="__SIGN_IN__ __SIGN_IN_CLIENT__">' >web/target/pages/index.html
      """;

  /** Says of the stack what was deployed last, and where its pages are. */
  static final String AWS =
      """
      echo "aws $*" >>"$HOME/told"
      case "$*" in
        *describe-stacks*)
          printf 'Release\\t%s\\n' "$(sed -n 's/^    Value: \\(release .*\\)/\\1/p' target/released.yaml)"
          printf 'PagesUrl\\thttps://DOMAIN\\nPagesTarget\\td1.cloudfront.net\\nPagesBucket\\tpages\\n'
          printf 'SignIn\\thttps://sign.in\\nSignInClient\\tclient1\\n'
          ;;
        *list-objects*) printf 'assets/old-1.js\\nassets/old-2.css\\n' ;;
      esac
      """;

  private final Path home;
  private final Path programs;

  /** Lays it into an empty folder. */
  Deploying(Path home) throws IOException {
    this.home = home;
    Repository repository = Repository.here();
    for (String file : List.of("portfolio", "template.yaml")) {
      Files.copy(repository.root().resolve(file), home.resolve(file));
    }
    this.programs = Files.createDirectories(home.resolve("programs"));
    program("mvn", MVN);
    program("node", "");
    program("sam", "echo \"sam $*\" >>\"$HOME/told\"");
    at("portfolio.school.edu.tw");
  }

  /** Where the stack says that its pages are. */
  void at(String domain) throws IOException {
    program("aws", AWS.replace("DOMAIN", domain));
  }

  /** A program in place of the real one. */
  void program(String name, String line) throws IOException {
    Path file = Files.writeString(programs.resolve(name), "#!/bin/sh\n" + line + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  /**
   * What came of it.
   *
   * @param told what programs were told, in order
   */
  record Run(int status, String said, List<String> told) {
    List<String> told(String program) {
      return told.stream().filter(line -> line.startsWith(program + " ")).toList();
    }

    /** The last deployment. */
    String deployed() {
      return told("sam").getLast();
    }
  }

  /** Types it. */
  Run deploy(String... options) throws IOException, InterruptedException {
    Files.deleteIfExists(home.resolve("told"));
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(
                    Stream.of("sh", home.resolve("portfolio").toString(), "deploy"),
                    Stream.of(options))
                .toList());
    builder.environment().put("HOME", home.toString());
    builder.environment().merge("PATH", programs + ":", (path, first) -> first + path);
    Process process = builder.directory(home.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    Path told = home.resolve("told");
    return new Run(status, said, Files.exists(told) ? Files.readAllLines(told) : List.of());
  }

  /** What was answered for prod before. */
  void answered(String... lines) throws IOException {
    Files.write(
        home.resolve("samconfig.toml"),
        Stream.concat(Stream.of("[prod.deploy.parameters]"), Stream.of(lines)).toList());
  }
}
