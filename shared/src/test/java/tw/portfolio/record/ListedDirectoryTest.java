package tw.portfolio.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.SchoolBuilder;

class ListedDirectoryTest {
  private final List<String> read = new ArrayList<>();
  private final Directory directory =
      new ListedDirectory(
          SchoolBuilder.SCHOOL,
          SchoolBuilder.TERM,
          () -> {
            read.add("students");
            return List.of(KnownStudent.of(Records.MING));
          },
          kind -> {
            read.add(kind.code());
            return kind.equals(StaffMember.KIND) ? List.of(Records.LIN) : List.of();
          },
          _ -> Set.of(Records.MING.number()),
          () -> Ids.person(900));

  @Test
  void shouldReadNoListThatNoRowRefersTo() {
    assertThat(directory.newPerson()).isEqualTo(Ids.person(900));
    assertThat(read).isEmpty();
  }

  @Test
  void shouldReadAListOnceHoweverManyRowsReferToIt() {
    assertThat(directory.staff(Records.LIN.number())).contains(Records.LIN);
    assertThat(directory.staff("nobody")).isEmpty();
    assertThat(directory.student(Records.MING.number())).isPresent();
    NationalId identity = Records.MING.identity();
    assertThat(directory.student(identity)).contains(KnownStudent.of(Records.MING));

    assertThat(read).containsExactly("staff", "students");
  }
}
