package tw.portfolio.kernel.sheet;

/**
 * Why a file as a whole can't be read: it says nothing about single cells.
 *
 * @param code a stable code for programs, such as {@code wrong-encoding}
 * @param chinese what is wrong and what to do, in Traditional Chinese
 * @param english the same in English
 */
public record FileRefusal(String code, String chinese, String english) {}
