package tw.portfolio.local.sample;

import java.time.LocalDate;

/**
 * Service inside the school (校內公共服務活動).
 *
 * @param name 服務名稱
 * @param unit 服務單位名稱
 * @param hours 時數
 */
public record SampleService(
    SampleStudent student, String name, String unit, LocalDate day, int hours) {}
