package tw.portfolio.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ClassOrderTest {
  private static void shouldReadAs(String... classes) {
    List<String> shuffled = new ArrayList<>(List.of(classes));
    Collections.shuffle(shuffled, new Random(7));
    assertThat(shuffled.stream().sorted(ClassOrder.BY_NAME)).containsExactly(classes);
  }

  @Test
  void shouldReadGradeByGrade() {
    shouldReadAs("101", "102", "110", "201", "301");
    shouldReadAs("高一1", "高一2", "高一10", "高二1", "高三1");
    shouldReadAs("普一甲", "普一乙", "資一甲", "普二甲", "普二乙", "資二甲", "普三丙");
    shouldReadAs("1年1班", "1年12班", "2年1班");
  }

  @Test
  void shouldPutClassesWithoutAGradeLast() {
    shouldReadAs("301", "資源班", "體育班");
  }

  @Test
  void shouldNotTakeTwoNamesForOneClass() {
    TreeSet<String> classes = new TreeSet<>(ClassOrder.BY_NAME);
    Collections.addAll(classes, "普1", "普01", "普１");

    assertThat(classes).hasSize(3);
  }

  @Test
  void shouldReadSeatsInAClass() {
    SchoolYear year = new SchoolYear(115);
    ClassPlace second = new ClassPlace(year, "普二甲", 2, "2");
    ClassPlace tenth = new ClassPlace(year, "普二甲", 10, "10");
    ClassPlace last = new ClassPlace(year, "普三甲", 1, "1");

    assertThat(List.of(last, tenth, second).stream().sorted(ClassOrder.BY_SEAT))
        .containsExactly(second, tenth, last);
  }
}
