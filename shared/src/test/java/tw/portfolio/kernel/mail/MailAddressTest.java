package tw.portfolio.kernel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
  @ParameterizedTest
  @CsvSource({
    "wang@School.EDU.tw, wang@school.edu.tw",
    "Wang.Ming+x@gmail.com, Wang.Ming+x@gmail.com",
    "'  ｗａｎｇ＠ｇｍａｉｌ．ｃｏｍ ', wang@gmail.com"
  })
  void shouldKeepTheDomainInLowerCaseAndTheRestAsItWasWritten(String typed, String kept) {
    assertThat(MailAddress.read(typed).map(MailAddress::text)).contains(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "wang",
        "wang@gmail",
        "@gmail.com",
        "wang@@gmail.com",
        "wa ng@gmail.com",
        ".wang@gmail.com",
        "wang..ming@gmail.com",
        "wang@-gmail.com",
        "wang@gmail。com",
        "wаng@gmail.com",
        "王@gmail.com",
        "wang@gmail.com, lin@gmail.com",
        "wang@gmail.com\r\nBcc: x@example.com"
      })
  void shouldRefuseWhatIsNoAddress(String typed) {
    assertThat(MailAddress.read(typed)).isEmpty();
  }

  @Test
  void shouldRefuseWhatIsTooLong() {
    assertThat(MailAddress.read("w".repeat(65) + "@gmail.com")).isEmpty();
  }

  @Test
  void shouldShowOthersNoMoreThanTheFirstLetterAndTheDomain() {
    MailAddress address = new MailAddress("wangxiaoming@gmail.com");

    assertThat(address.masked()).isEqualTo("w***@gmail.com");
    assertThat(address).hasToString("w***@gmail.com");
  }

  @ParameterizedTest
  @CsvSource({
    "w@gmial.com, w@gmail.com",
    "w@gmai.com, w@gmail.com",
    "w@gmail.con, w@gmail.com",
    "w@gmaill.com, w@gmail.com",
    "w@yaho.com.tw, w@yahoo.com.tw",
    "w@hotmial.com, w@hotmail.com",
    "w@outlok.com, w@outlook.com"
  })
  void shouldAskWhetherADomainWasMistyped(String typed, String meant) {
    assertThat(MistypedDomains.meant(new MailAddress(typed)).map(MailAddress::text))
        .contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"w@gmail.com", "w@yahoo.com", "w@yahoo.com.tw", "w@mail.com", "w@nnjh.tn.edu.tw"})
  void shouldAskNothingOfOtherDomains(String typed) {
    assertThat(MistypedDomains.meant(new MailAddress(typed))).isEmpty();
  }
}
