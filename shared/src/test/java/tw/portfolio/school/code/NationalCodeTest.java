package tw.portfolio.school.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NationalCodeTest {
  @Test
  void shouldReadALevelByItsCodeOrItsName() {
    assertThat(CadreLevel.written("9")).contains(CadreLevel.OTHER);
    assertThat(CadreLevel.written("社團")).contains(CadreLevel.CLUB);
    assertThat(CadreLevel.written("6")).isEmpty();
    assertThat(CadreLevel.written("")).isEmpty();
  }

  @Test
  void shouldTakeOnlyCodesWhereACodeIsAskedFor() {
    assertThat(CompetitionLevel.ofCode("3")).contains(CompetitionLevel.NATIONAL);
    assertThat(CompetitionLevel.ofCode("全國")).isEmpty();
    assertThat(FlexibleLearning.ofCode("5")).contains(FlexibleLearning.SCHOOL_FEATURE);
    assertThat(GroupActivity.ofCode("7")).isEmpty();
  }

  @Test
  void shouldListATableForPeople() {
    assertThat(NationalCode.listed(List.of(CadreLevel.values())))
        .isEqualTo("1 校級、2 班級、3 社團、4 實習、5 校外自治組織團體、9 其他");
  }
}
