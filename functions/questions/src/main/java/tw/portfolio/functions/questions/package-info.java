/** The function through which people ask about the platform (使用者疑問、障礙排除), and offices answer. */
package tw.portfolio.functions.questions;
