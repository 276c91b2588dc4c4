package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.checks.Deploying.Run;

/** {@code ./portfolio deploy}: how the pages come to where people find them. */
class DeployPagesTest {
  @TempDir private Path home;
  private Deploying deploying;

  @BeforeEach
  void lay() throws IOException {
    deploying = new Deploying(home);
  }

  private Run deploy(String... options) throws IOException, InterruptedException {
    return deploying.deploy(options);
  }

  /** SAM ends well where somebody answers that the changes are not to be made. */
  @Test
  void shouldNeitherSayThatItIsDeployedNorPutPagesThereWhereSomebodyAnsweredNo() throws Exception {
    deploying.program("aws", "printf 'Release\\trelease of before\\n'");

    Run run = deploy("--confirm-changeset");

    assertThat(run.said()).contains("沒有部署").doesNotContain("已部署");
    assertThat(run.status()).isZero();
  }

  /** A page that is there names files that are there. */
  @Test
  void shouldPutThePagesThereFirstWhatTheyNameAndLastThePage() throws Exception {
    Run run = deploy();

    String pages = home + "/web/target/pages";
    assertThat(run.told("aws"))
        .filteredOn(line -> line.contains("s3 cp"))
        .map(line -> line.replaceFirst(".* ap-northeast-1 ", ""))
        .containsExactly(
            pages
                + "/assets s3://pages/assets --recursive"
                + " --cache-control public, max-age=31536000, immutable",
            pages
                + " s3://pages --recursive --exclude assets/* --exclude index.html"
                + " --cache-control no-cache",
            home
                + "/target/index.html s3://pages/index.html --cache-control no-cache"
                + " --content-type text/html; charset=utf-8");
    assertThat(home.resolve("target/index.html"))
        .content()
        .contains("https://sign.in client1")
        .doesNotContain("__");
    assertThat(run.said()).contains("網頁 (pages): https://portfolio.school.edu.tw");
  }

  @Test
  void shouldTakeAwayWhatNoPageOfAMonthHasNamed() throws Exception {
    List<String> told = deploy().told("aws");

    assertThat(told)
        .anyMatch(line -> line.matches(".*\\[\\?LastModified<'20\\d\\d-\\d\\d-\\d\\d'].*"));
    assertThat(told)
        .filteredOn(line -> line.contains("s3 rm"))
        .map(line -> line.replaceFirst(".* ", ""))
        .containsExactly("s3://pages/assets/old-1.js", "s3://pages/assets/old-2.css");
  }

  /** Sign-in, buckets and mails are told of a name that is known once the distribution stands. */
  @Test
  void shouldWriteDownTheNameThatCloudFrontGaveAndDeployOnceMore() throws Exception {
    deploying.at("d1.cloudfront.net");
    deploying.program(
        "sam",
        """
        echo "sam $*" >>"$HOME/told"
        [ -f samconfig.toml ] || printf '[dev.deploy.parameters]\\nparameter_overrides = "Stage=\\\\"dev\\\\""\\n' >samconfig.toml
        """);

    Run first = deploy("--tags", "school=213303");

    assertThat(first.said()).contains("d1.cloudfront.net");
    assertThat(first.told("sam")).hasSize(2);
    assertThat(first.deployed())
        .contains("--config-env dev", "--tags school=213303")
        .doesNotContain("--guided", "--disable-rollback", "--parameter-overrides");
    assertThat(home.resolve("samconfig.toml"))
        .content()
        .contains("PagesDomain=\\\"d1.cloudfront.net\\\"");
    assertThat(first.told().getLast()).startsWith("aws s3");
    assertThat(deploy().told("sam")).hasSize(1);
  }

  @Test
  void shouldTellWhereTheOwnDomainIsToLead() throws Exception {
    assertThat(deploy("--stage", "prod").said()).contains("d1.cloudfront.net");
  }

  @Test
  void shouldDeployNothingWithoutThePages() throws Exception {
    deploying.program("mvn", "");

    Run run = deploy();

    assertThat(run.status()).isNotZero();
    assertThat(run.told()).isEmpty();
    assertThat(run.said()).contains("網頁沒有建置", "--without-pages");
  }

  @Test
  void shouldLeaveThePagesAsTheyAreWhereThatIsAskedFor() throws Exception {
    deploying.program("mvn", "");

    Run run = deploy("--without-pages");

    assertThat(run.status()).as(run.said()).isZero();
    assertThat(run.deployed()).startsWith("sam deploy").doesNotContain("--without-pages");
    assertThat(run.told("aws")).noneMatch(line -> line.contains(" s3"));
  }

  @Test
  void shouldSayThatPagesAreNotAllThereWhenAFileIsNotTaken() throws Exception {
    deploying.program(
        "aws", Deploying.AWS.replace("DOMAIN", "a.tw") + "case $2 in cp) exit 1 ;; esac\n");

    Run run = deploy();

    assertThat(run.status()).isNotZero();
    assertThat(run.said()).contains("網頁沒有放完").doesNotContain("已部署 (deployed)");
  }
}
