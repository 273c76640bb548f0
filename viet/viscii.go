package viet

// visciiTable is VISCII 1.1 (RFC 1456). Six capitals stand in places of control
// characters, which it lacks.
func visciiTable() byteTable {
	t := makeTable(0x80, ""+
		"ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"+
		"ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"+
		"Õắằặấầẩậẽẹếềểễệố"+
		"ồổỗỠƠộờởịỰỨỪỬơớƯ"+
		"ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"+
		"ĐứÒÓÔạỷừửÙÚỹỵÝỡư"+
		"àáâãảăữẫèéêẻìíĩỉ"+
		"đựòóôõỏọụùúũủýợỮ")
	t.set("\x02Ẳ\x05Ẵ\x06Ẫ\x14Ỷ\x19Ỹ\x1EỴ")
	return t
}
