package tw.portfolio.bench.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkTest {
  @Test
  void shouldBeOneMebibyteAndUnlikeAnyOther() {
    Work one = Work.of(1);
    Work other = Work.of(2);

    assertThat(one.content()).hasSize(1 << 20);
    assertThat(one.sha256()).isEqualTo(Work.of(1).sha256()).isNotEqualTo(other.sha256());
  }
}
