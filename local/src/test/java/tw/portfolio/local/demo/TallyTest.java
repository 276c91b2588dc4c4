package tw.portfolio.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TallyTest {
  @Test
  void shouldTellEveryCountInOneLineInAFixedOrder() {
    Tally tally = new Tally();
    tally.add(Tally.Count.STUDENTS, 6);
    tally.add(Tally.Count.UPLOADED, 20);
    tally.add(Tally.Count.UPLOADED, 5);
    tally.add(Tally.Count.ACHIEVEMENTS_SELECTED, 3);
    tally.imported("students", 120);
    tally.imported("grades", 1500);
    tally.achievement("work");
    tally.achievement("cadre");
    tally.achievement("work");
    tally.archive(Path.of("/data/archives/../archives/高一.zip"));
    tally.book(Path.of("/data/books/名冊.xlsx"));

    assertThat(tally.json(9.849))
        .isEqualTo(
            "{\"students\":6,\"uploaded\":25,\"refused\":0,\"certified\":0,\"returned\":0,"
                + "\"selected\":0,\"reminders\":0,\"precheckRefused\":0,\"exported\":0,\"receiptsConfirmed\":0,\"receiptsReported\":0,\"transferred\":0,"
                + "\"achievementsSelected\":3,\"statements\":0,\"consultations\":0,"
                + "\"imported\":{\"students\":120,\"grades\":1500},"
                + "\"achievements\":{\"cadre\":1,\"work\":2},"
                + "\"archives\":[\"/data/archives/高一.zip\"],"
                + "\"books\":[\"/data/books/名冊.xlsx\"],\"seconds\":9.8}");
  }
}
