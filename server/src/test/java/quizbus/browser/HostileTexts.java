package quizbus.browser;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import quizbus.names.Nickname;

/** Texts that want to be more than text; {@code r()} is what they would run. Each is short enough for a name. */
final class HostileTexts {

    /** What would break out of the place where a text stands. */
    private static final List<String> BEFORE = List.of("", ">", "\">", "'>", "=", "/>", "*/", "](");

    /** What would then run, load, or move the page. */
    private static final List<String> RUNS = List.of(
            "<img src onerror=r()>",
            "<img src=//e.e>",
            "<svg onload=r()>",
            "<svg/onload=r()//",
            "<script>r()</script>",
            "<script src=//e.e>",
            "<body onload=r()>",
            "<iframe src=//e.e>",
            "<iframe srcdoc=a>",
            "<object data=//e.e>",
            "<embed src=//e.e>",
            "<base href=//e.e>",
            "<style>*{}</style>",
            "<style>@import'//e'",
            "<a href=javascript:r()",
            "<b onclick=r()>x</b>",
            "<p oncopy=r()>x",
            "<q autofocus onfocus=r()",
            "<video oncanplay=r()>",
            "<form action=//e.e>",
            "<b style=color:red>",
            "<math><mi x=1>",
            "<template><b>",
            "<noscript><b>",
            "<textarea><b>",
            "<title><b>",
            "<plaintext>",
            "<xmp><b>");

    /** What templates, scripts and other readers would take for theirs, and what turns the direction of a line. */
    private static final List<String> OTHERS = List.of(
            "{{r()}}",
            "${r()}",
            "<%=r()%>",
            "#{r()}",
            "\\u003cimg src\\u003d1",
            "\\x3csvg onload=r()\\x3e",
            "%3Cscript%3E",
            "&lt;svg onload=r()&gt;",
            "&#60;svg&#62;",
            "javascript:r()",
            "';r();'",
            "\";r();\"",
            "__proto__",
            "constructor",
            "toString",
            "[object Object]",
            "null",
            "undefined",
            "NaN",
            "\\",
            "\"",
            "'",
            "<",
            "<!--",
            "-->",
            "]]>",
            "**<b>**",
            "`<b>`",
            "שלום <b>",
            "مرحبا 123 abc",
            "abc אבג 123 (",
            "٠١٢٣ <i>",
            "👩‍🚀👩🏽‍🤝‍👩🏾");

    private HostileTexts() {}

    /** All of them that look different. */
    static List<String> all() {
        var looks = new HashSet<String>();
        return Stream.concat(
                        BEFORE.stream()
                                .flatMap(before -> RUNS.stream().map(before::concat))
                                .filter(text -> text.length() <= 24),
                        OTHERS.stream())
                .filter(text -> looks.addAll(Nickname.of(text).keys()))
                .toList();
    }
}
