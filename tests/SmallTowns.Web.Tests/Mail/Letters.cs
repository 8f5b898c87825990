namespace SmallTowns.Web.Tests.Mail;

/// <summary>Letters as mail servers and people write them (RFC 5322, 3464, 3834), about a letter of the portal with a given number.</summary>
internal static class Letters
{
    /// <summary>As Postfix returns a letter: the headers of the original alone.</summary>
    public static string Returned(string number) => $"""
        From: MAILER-DAEMON@mx.example.org (Mail Delivery System)
        To: portal@towns.example.org
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        Message-Id: <20261102091512.4F2A91@mx.example.org>
        Date: Mon, 2 Nov 2026 12:15:12 +0300
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

        --b1
        Content-Type: text/plain; charset=us-ascii

        I'm sorry to have to inform you that your message could not be delivered.

        --b1
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.org
        Arrival-Date: Mon, 2 Nov 2026 12:15:10 +0300

        Final-Recipient: rfc822; proverkina@example.org
        Action: failed
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 5.1.1 <proverkina@example.org>: Recipient address rejected: User unknown

        --b1
        Content-Type: text/rfc822-headers

        From: portal@towns.example.org
        To: proverkina@example.org
        Subject: =?utf-8?B?0J7QsdGA0LDRidC10L3QuNC1?=
        Message-Id: <{number}>
        Date: Mon, 2 Nov 2026 12:15:09 +0300

        --b1--

        """;

    /// <summary>As others return it: the original whole, and no reason in words.</summary>
    public static string ReturnedWhole(string number) => $"""
        From: postmaster@example.org
        To: portal@towns.example.org
        Subject: Undeliverable
        Message-Id: <whole@example.org>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b2"

        --b2
        Content-Type: multipart/alternative; boundary="b3"

        --b3
        Content-Type: text/plain

        Delivery has failed.
        --b3--

        --b2
        Content-Type: message/delivery-status

        Reporting-MTA: dns; example.org

        Final-Recipient: rfc822; proverkina@example.org
        Action: failed
        Status: 5.2.2 (mailbox full)

        --b2
        Content-Type: message/rfc822

        From: portal@towns.example.org
        To: proverkina@example.org
        Subject: Answer
        Message-Id: <{number}>
        Content-Type: text/plain

        Words of the portal
        --b2--

        """;

    /// <summary>Not delivered yet: nothing has come back.</summary>
    public static string Late(string number) => Returned(number).Replace("Action: failed", "Action: delayed", StringComparison.Ordinal).Replace("5.1.1", "4.4.1", StringComparison.Ordinal)
        .Replace("20261102091512.4F2A91", "late", StringComparison.Ordinal);

    public static string Reply(string number, string from = "proverkina@example.org") => $"""
        From: =?utf-8?B?0J/RgNC+0LLQtdGA0LrQuNC90LA=?= <{from}>
        To: portal@towns.example.org
        Subject: Re: answer
        Message-Id: <reply-1@example.org>
        In-Reply-To: <{number}>
        References: <other@example.org> <{number}>
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        Берём первую площадку.
        Когда показ?

        http://localhost/cases/abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG
        > Экономический отдел подготовил предложение
        > http://localhost/l/abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG

        """;

    /// <summary>A program's answer to any letter.</summary>
    public static string Absence(string number) => Reply(number).Replace("MIME-Version", "Auto-Submitted: auto-replied\nMIME-Version", StringComparison.Ordinal).Replace("reply-1", "absence", StringComparison.Ordinal);

    /// <summary>Marks only, with a file.</summary>
    public static string Marked(string number) => $"""
        From: proverkina@example.org
        To: portal@towns.example.org
        Subject: Re: answer
        Message-Id: <marked@example.org>
        References: <{number}>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="b4"

        --b4
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: 8bit

        <html><head><title>x</title><style>p</style></head><body><p>Нам подходит &lt;b&gt;<br>вторая</p><script>alert(1)</script><img src="http://example.org/pixel.png"><blockquote>Экономический отдел</blockquote></body></html>
        --b4
        Content-Type: application/pdf; name="plan.pdf"
        Content-Disposition: attachment; filename="plan.pdf"
        Content-Transfer-Encoding: base64

        JVBERi0xLjQK
        --b4--

        """;
}
