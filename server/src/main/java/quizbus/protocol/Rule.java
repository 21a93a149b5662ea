package quizbus.protocol;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a field may hold, said at the component: checked by {@link RecordReader} and printed in the catalogue. */
public interface Rule {

    /** A number from {@code min} to {@code max}; also 0 where {@code orZero}. */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Range {
        long min() default 0;

        long max() default Integer.MAX_VALUE;

        boolean orZero() default false;
    }

    /** At most so many characters (code points). On a list or map it speaks of each entry. */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Length {
        int min() default 0;

        int max();
    }

    /** So many entries in a list or map. */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Size {
        int min() default 0;

        int max();
    }

    /** A form, and how to say it to a person. On a list it speaks of each entry. */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Form {
        String pattern();

        String means();
    }

    /** One of these words. On a list it speaks of each entry. */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    @interface OneOf {
        String[] value();
    }
}
